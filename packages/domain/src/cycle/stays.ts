/** A cycle in which an alliance is (`now`) or was before it was carried over. */
export interface Stay {
  id: string;
  year: number;
  filed: boolean;
  now: boolean;
}

/** From the day on which a case was opened to the one on which it ended, or today. Days in Bogotá. */
export interface Life {
  from: string;
  to: string;
}

/** To which cycle what happened on a day belongs, and why it adds to no figure of it, if so. */
export interface Place {
  cycle: string;
  year: number;
  why: 'afterFiling' | 'outsideLife' | 'outsideCycle' | null;
}

/**
 * What happened belongs to the year of its day, where the alliance lived in that cycle, whenever it is told or accepted;
 * else to the cycle where the alliance is. It adds to no figure once that cycle's balance was filed, outside the life of
 * the alliance, or after the year of its last cycle: then the alliance is to be carried over first.
 */
export function placeOf(stays: readonly Stay[], life: Life, day: string): Place {
  const year = Number(day.slice(0, 4));
  const own = stays.find((stay) => stay.year === year) ?? stays.find((stay) => stay.now)!;
  const place = { cycle: own.id, year: own.year };
  if (own.filed) return { ...place, why: 'afterFiling' };
  if (day < life.from || day > life.to) return { ...place, why: 'outsideLife' };
  return { ...place, why: year > Math.max(...stays.map((stay) => stay.year)) ? 'outsideCycle' : null };
}
