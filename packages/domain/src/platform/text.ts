/** The text as a search compares it: no accents, nothing that is not shown, lower case, single spaces. `Creación ` and `creacion` are one key. */
export function fold(text: string): string {
  return oneLine(
    text
      .toLowerCase()
      .normalize('NFD')
      .replace(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, ''),
  );
}

/** The text with its runs of white space, line ends included, as single spaces, and none at its ends. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
