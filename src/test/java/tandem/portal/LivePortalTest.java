package tandem.portal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/// The portal of [PortalTest] behind a real port, with the production bundle, for what only a real
/// server shows: cookies, raw addresses, headers, the messages of a screen. [Browser] speaks to it.
/// Every test with only this annotation shares one portal.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
    classes = {Application.class, SignInDoor.class},
    properties = "vaadin.productionMode=true",
    webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestEnvironment.class)
@TestExecutionListeners(
    listeners = OwnSecurityContext.class,
    mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface LivePortalTest {}
