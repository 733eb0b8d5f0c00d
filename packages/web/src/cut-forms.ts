const cut = new WeakMap<FormData, { sure: boolean }>();

/** Says of a form that some of its words did not come, or are more than a page shows again; `sure` is false where it may be only a file that was cut. */
export function markCut(form: FormData, { sure }: { sure: boolean }): void {
  cut.set(form, { sure });
}

/** Whether what is kept of this form may be less than what was typed: then nothing that was kept before gives way to it. */
export function mayBeCut(form: FormData): boolean {
  return cut.has(form);
}

/** Whether some of its words are surely missing. */
export function isCut(form: FormData): boolean {
  return cut.get(form)?.sure === true;
}
