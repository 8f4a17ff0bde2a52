/// What waves do by themselves: the sequence from the signature on, opening on their day, reminding
/// whoever has not sent without anybody's knowing who, and how often anybody is written to.
@NullMarked
package tandem.portal.survey.schedule;

import org.jspecify.annotations.NullMarked;
