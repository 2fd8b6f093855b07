import type { Indicator } from '../../model/indicator.ts';

const publishers = /\b(?:official statistics|explore education statistics|local authority interactive tool|department for education|office for national statistics|ofsted|ministry of justice|nhs england|nhs digital|department of health)\b/i;

/** True where an indicator's source says that somebody has published its figures: the council's own do not stand among them unseen. */
export function isPublished({ source }: Pick<Indicator, 'source'>): boolean {
  return source !== undefined && publishers.test(source);
}
