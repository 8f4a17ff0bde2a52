package tandem.portal.interchange.scim;

import com.unboundid.scim2.common.types.AttributeDefinition;
import com.unboundid.scim2.common.types.AuthenticationScheme;
import com.unboundid.scim2.common.types.BulkConfig;
import com.unboundid.scim2.common.types.ChangePasswordConfig;
import com.unboundid.scim2.common.types.ETagConfig;
import com.unboundid.scim2.common.types.EnterpriseUserExtension;
import com.unboundid.scim2.common.types.FilterConfig;
import com.unboundid.scim2.common.types.GroupResource;
import com.unboundid.scim2.common.types.Meta;
import com.unboundid.scim2.common.types.PatchConfig;
import com.unboundid.scim2.common.types.ResourceTypeResource;
import com.unboundid.scim2.common.types.SchemaResource;
import com.unboundid.scim2.common.types.ServiceProviderConfigResource;
import com.unboundid.scim2.common.types.SortConfig;
import com.unboundid.scim2.common.types.UserResource;
import com.unboundid.scim2.common.utils.JsonUtils;
import com.unboundid.scim2.common.utils.SchemaUtils;
import java.beans.IntrospectionException;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// The service in its own words: the library's definitions of RFC 7643, cut down to what the portal
/// keeps.
record ScimSchemas(String base) {
  private static final Set<String> USER =
      Set.of(
          "userName",
          "name",
          "name.givenName",
          "name.familyName",
          "emails",
          "emails.value",
          "emails.type",
          "emails.primary",
          "preferredLanguage",
          "active");
  private static final Set<String> GROUP =
      Set.of(
          "displayName",
          "members",
          "members.value",
          "members.$ref",
          "members.type",
          "members.display");
  private static final Set<String> ENTERPRISE = Set.of("employeeNumber");

  ServiceProviderConfigResource config() {
    var config =
        new ServiceProviderConfigResource(
            null,
            new PatchConfig(true),
            new BulkConfig(false, 0, 0),
            new FilterConfig(true, Page.MOST),
            new ChangePasswordConfig(false),
            new SortConfig(false),
            new ETagConfig(false),
            List.of(
                new AuthenticationScheme(
                    "OAuth Bearer Token",
                    "The key an administrator makes in the portal",
                    null,
                    null,
                    "oauthbearertoken",
                    true)));
    config.setMeta(meta("ServiceProviderConfig", "/ServiceProviderConfig"));
    return config;
  }

  List<ObjectNode> types() {
    var extension =
        new ResourceTypeResource.SchemaExtension(URI.create(AttributePath.ENTERPRISE), false);
    return List.of(
        type("User", "/Users", AttributePath.USER, List.of(extension)),
        type("Group", "/Groups", AttributePath.GROUP, List.of()));
  }

  List<ObjectNode> all() {
    return List.of(
        schema(UserResource.class, USER),
        schema(GroupResource.class, GROUP),
        schema(EnterpriseUserExtension.class, ENTERPRISE));
  }

  private ObjectNode type(
      String name,
      String endpoint,
      String schema,
      List<ResourceTypeResource.SchemaExtension> extensions) {
    var type =
        new ResourceTypeResource(
            name, name, name, URI.create(endpoint), URI.create(schema), extensions);
    type.setMeta(meta("ResourceType", "/ResourceTypes/" + name));
    return JsonUtils.valueToNode(type);
  }

  private ObjectNode schema(Class<?> resource, Set<String> kept) {
    try {
      SchemaResource whole = Objects.requireNonNull(SchemaUtils.getSchema(resource));
      String urn = Objects.requireNonNull(whole.getId());
      var schema =
          new SchemaResource(
              urn, whole.getName(), whole.getDescription(), kept("", whole.getAttributes(), kept));
      schema.setMeta(meta("Schema", "/Schemas/" + urn));
      return JsonUtils.valueToNode(schema);
    } catch (IntrospectionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<AttributeDefinition> kept(
      String before, Collection<AttributeDefinition> attributes, Set<String> kept) {
    return attributes.stream()
        .filter(attribute -> kept.contains(before + attribute.getName()))
        .map(attribute -> cut(before, attribute, kept))
        .toList();
  }

  private static AttributeDefinition cut(
      String before, AttributeDefinition attribute, Set<String> kept) {
    if (attribute.getSubAttributes() == null) {
      return attribute;
    }
    return new AttributeDefinition.Builder()
        .setName(attribute.getName())
        .setType(attribute.getType())
        .setMultiValued(attribute.isMultiValued())
        .setDescription(attribute.getDescription())
        .setRequired(attribute.isRequired())
        .setCaseExact(attribute.isCaseExact())
        .setMutability(attribute.getMutability())
        .setReturned(attribute.getReturned())
        .setUniqueness(attribute.getUniqueness())
        .addSubAttributes(
            kept(before + attribute.getName() + ".", attribute.getSubAttributes(), kept)
                .toArray(AttributeDefinition[]::new))
        .build();
  }

  private Meta meta(String type, String path) {
    return new Meta().setResourceType(type).setLocationString(base + path);
  }
}
