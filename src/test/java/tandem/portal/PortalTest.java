package tandem.portal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/// The whole portal on a real PostgreSQL with the demo alliance in it. Every test with only this
/// annotation shares one context and one database, so a test that writes is `@Transactional` or
/// tidies up.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = Application.class)
@ContextConfiguration(initializers = TestEnvironment.class)
@TestExecutionListeners(
    listeners = OwnSecurityContext.class,
    mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface PortalTest {}
