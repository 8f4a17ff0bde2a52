package tandem.portal.survey.ui;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.cache.concurrent.ConcurrentMapCache;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.CachingResourceResolver;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/// The script of the answer page, found once and kept packed: everybody who was invited asks for it
/// in the same minutes. A mapping of its own, before Vaadin's, which takes every address; the order
/// of Spring's own resource handlers would move with it.
@Configuration(proxyBeanMethods = false)
class PageScripts {
  @Bean
  ResourceHttpRequestHandler pageScriptHandler() {
    var handler = new ResourceHttpRequestHandler();
    handler.setLocations(List.of(new ClassPathResource("META-INF/resources/elements/")));
    handler.setResourceResolvers(
        List.of(
            new CachingResourceResolver(new ConcurrentMapCache("page-scripts")),
            new EncodedResourceResolver(),
            new PathResourceResolver()));
    handler.setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic());
    return handler;
  }

  @Bean
  SimpleUrlHandlerMapping pageScriptMapping(ResourceHttpRequestHandler pageScriptHandler) {
    return new SimpleUrlHandlerMapping(
        Map.of("/elements/**", pageScriptHandler), Ordered.LOWEST_PRECEDENCE - 10);
  }
}
