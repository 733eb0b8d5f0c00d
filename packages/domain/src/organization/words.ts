/** The words of a list, once each. */
export const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));
