/** Today's date where this computer stands; `SOURCE_DATE_EPOCH` sets it, so that a run can be repeated. */
export function today(epoch = process.env['SOURCE_DATE_EPOCH']): string {
  const now = epoch !== undefined && /^\d{1,12}$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
