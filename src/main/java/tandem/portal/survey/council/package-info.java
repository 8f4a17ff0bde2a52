/// What a works council is handed about a wave: its set-up on paper, and nothing of its answers.
@NullMarked
package tandem.portal.survey.council;

import org.jspecify.annotations.NullMarked;
