/** What a value says, its names in order: two that say the same read the same. What is undefined says nothing. */
export function inOrder(value: object): string {
  return JSON.stringify(value, (_name, part: unknown) => {
    if (typeof part === 'bigint') return part.toString();
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)));
  });
}

/** Whether what is saved and what was sent say the same: nobody wrote over anybody then. */
export function saysTheSame(saved: object | undefined, sent: object): boolean {
  return saved !== undefined && inOrder(saved) === inOrder(sent);
}
