/** Ten digits of which the last is what modulus 11 gives for the nine before it. */
export function checkDigitOfNhs(digits: string): boolean {
  if (!/^\d{10}$/.test(digits) || /^(\d)\1*$/.test(digits)) return false;
  const sum = Array.from(digits.slice(0, 9)).reduce((total, digit, index) => total + Number(digit) * (10 - index), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === Number(digits[9]);
}

/** The letters of unique pupil numbers, by what modulus 23 gives; I, O and S are left out. */
const upnLetters = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/** A letter and twelve digits, or eleven and a letter where the number is temporary, whose first letter fits the rest. */
export function checkLetterOfUpn(upn: string): boolean {
  if (!/^[A-Z]\d{11}[\dA-Z]$/.test(upn)) return false;
  const values = Array.from(upn.slice(1)).map((each) => (/\d/.test(each) ? Number(each) : upnLetters.indexOf(each)));
  if (values.includes(-1)) return false;
  const sum = values.reduce((total, value, index) => total + value * (index + 2), 0);
  return upnLetters[sum % 23] === upn[0];
}
