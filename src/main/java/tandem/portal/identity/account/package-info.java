/// Keeps the accounts at the identity provider in step with the people, and shows a person with
/// what they sign in.
@NullMarked
package tandem.portal.identity.account;

import org.jspecify.annotations.NullMarked;
