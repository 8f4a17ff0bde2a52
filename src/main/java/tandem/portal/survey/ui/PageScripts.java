package tandem.portal.survey.ui;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;

/// The script of the answer page, found once and kept packed: everybody who was invited asks for it
/// in the same minutes.
@Configuration(proxyBeanMethods = false)
class PageScripts implements WebMvcConfigurer {
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry.setOrder(Ordered.LOWEST_PRECEDENCE - 10); // before Vaadin, which takes every address
    registry
        .addResourceHandler("/elements/**")
        .addResourceLocations("classpath:/META-INF/resources/elements/")
        .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
        .resourceChain(true)
        .addResolver(new EncodedResourceResolver());
  }
}
