import type { Report } from '../model/report.ts';
import type { FileProperties } from './same-bytes.ts';

/** What every Office file of a report says of itself. */
export function propertiesOf({ edition, council, framework, audienceText }: Report): FileProperties {
  const { iso } = edition.published ?? edition.asAt;
  return {
    title: `${edition.title} – ${council.name}`,
    subject: framework.title,
    creator: council.name,
    description: [edition.summary, `${edition.statusText}.`, edition.marking].filter((part) => part !== null).join(' '),
    keywords: audienceText,
    day: iso.length === 10 ? iso : `${iso}-01-01`.slice(0, 10),
  };
}
