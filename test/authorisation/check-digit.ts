/** Modulus 11 with the weights 10 to 2, written once more so that nothing here comes from the product; undefined where there is none. */
export function checkDigitOf(nineDigits: string): number | undefined {
  const sum = [...nineDigits].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? undefined : check;
}
