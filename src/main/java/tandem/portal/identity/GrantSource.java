package tandem.portal.identity;

import java.util.List;

/// Where roles come from: company roles here, memberships in `alliance`. Asked on every request, so
/// that
/// withdrawing a role takes effect with the next click.
public interface GrantSource {
  List<Grant> grantsOf(PersonId person);
}
