package tandem.portal.interchange.scim;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tandem.portal.identity.Provisioning;

/// What a change needs besides its own tables.
@Component
record Writing(Provisioning people, ApplicationEventPublisher events) {}
