/** What `*` stands for, where it stands. */
export function WithheldNote() {
  return (
    <p className="nhsuk-body-s lw-secondary">
      <strong>*</strong> stands for a number that is not shown: it is of 1 to 7 people, or such a number could be worked
      out from it. All other numbers are of people, to the nearest 5, so rows need not add up. Nothing turns this off.
    </p>
  );
}
