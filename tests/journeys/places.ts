import { fileURLToPath } from 'node:url';
import { addBusinessDays } from '@alianzas/domain/platform';

/** Of the products that `playwright.config.ts` starts, the one of this worker: each has its own, so that two walk at once. */
const port = 4300 + 10 * Number(process.env.TEST_PARALLEL_INDEX ?? 0);
export const PORTAL = `http://localhost:${port}`;
export const BACKOFFICE = `http://localhost:${port + 1}`;

/** Where that product keeps its files. */
export const DATA = fileURLToPath(new URL(`../../.cache/journeys-data/${port}`, import.meta.url));

/** A day in Bogotá, counted from today, as 2026-11-23. */
export function day(fromToday: number): string {
  const instant = new Date(Date.now() + fromToday * 24 * 60 * 60 * 1000);
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Bogota' }).format(instant);
}

/** A day worked, at least so far from today: a form asks whether people really meet on another. */
export function workday(fromToday: number): string {
  return fromToday < 0 ? addBusinessDays(day(fromToday + 1), -1) : addBusinessDays(day(fromToday), 0);
}

/** A link of 243 characters, as a meeting on line has them, and a word that no line can break. */
export const LONG_LINK = `https://reuniones.example/unirse/${'0123456789abcdef-'.repeat(13)}`.slice(0, 243);
export const LONG_WORD = 'electroencefalografista'.repeat(9).slice(0, 200);

/** What the project of the run adds to a name, so that the two projects share one database: "sin-javascript". */
export function slug(project: string): string {
  return project.toLowerCase().replaceAll(' ', '-');
}
