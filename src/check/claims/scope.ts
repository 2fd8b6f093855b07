import type { DerivedIndicator } from '../../derive/indicator.ts';
import { isWithin, quotationsIn } from '../prose/quoted.ts';
import { namesOf, stemsOf } from './subjects.ts';

/** Groups and places that are some of all: what is said of these is not said of the whole. */
const some = new RegExp(
  '(?<![\\p{L}-])(?:' +
    '(?:among|amongst|for|of|in|at|within|across) (?:the |our |its |these |those |all |some |many |most |both |two |three |four |five |one |each |every |other |another |neighbouring |a ){0,3}(?:[\\p{L}’\'-]+ ){0,3}' +
    '(?:teams?|districts?|localit(?:y|ies)|neighbourhoods?|wards?|hubs?|boys?|girls?|babies|infants|toddlers|teenagers|siblings?|newly qualified [\\p{L}]+|councils|authorities|boroughs|counties|ethnic groups?|asylum[- ]seek\\p{L}*|schools?|quadrant|patch|pilot(?: area)?)' +
    '|(?:children|those|young people|workers?|families|babies) (?:aged|under|over) (?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen)' +
    '|neighbouring \\p{L}+|other (?:councils|authorities|boroughs|counties|parts)|elsewhere' +
  ')(?![\\p{L}-])', 'iu',
);

/** Words by which a sentence tells what others think, or denies that something is so at all. */
const thought = /(?<!\p{L})(?:(?:believes?|believed|fears?|feared|thinks?|thought|feels?|felt|claims?|claimed|argues?|assumes?|assumed|suspects?|worry|worries|worried|perceives?|perceived|told us|tell us|say|said) (?:that|it|their|they|there|our)|(?:calls?|called|describes?|described) (?:it|this|that)|perception|impression|narrative|myth|rumour|misread|wrong(?:ly)?(?! (?:direction|way|place))|mistaken(?:ly)?|untrue|as if|suppose)(?!\p{L})/iu;

/** Whether a stretch of a sentence is said by or of somebody else than the report and the whole that an indicator counts. */
export function isOfOthers(sentence: string, clause: string, at: { start: number; end: number }, derived: DerivedIndicator, isBesideOthers = false): boolean {
  if (thought.test(sentence) || sentence.trimEnd().endsWith('?') || isWithin(quotationsIn(sentence), at)) return true;
  const group = isBesideOthers ? undefined : some.exec(clause)?.[0];
  if (group === undefined) return false;
  const names = namesOf(derived);
  return /newly qualified/i.test(group) || !stemsOf(group.split(' ').at(-1)!).some((stem) => names.has(stem));
}
