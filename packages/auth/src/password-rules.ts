import { allow, type Outcome, refuse } from '@alianzas/domain/platform';
import { commonWords, contextWords } from './common-words.ts';

export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 256;

const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};
const WALKS = [
  'qwertyuiopasdfghjklzxcvbnm',
  'qazwsxedcrfvtgbyhnujmikolp',
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
];
const PIECE_MIN = 3;

/**
 * Whether the password may be kept: 12 to 256 characters, any of them, no composition rules (ASVS 6.2.1, 6.2.5, 6.2.9),
 * and not built only of common or context words, the person's own, keyboard walks and repetitions (6.2.4, 6.2.11).
 */
export function acceptPassword(password: string, own: readonly string[] = []): Outcome {
  const length = [...password].length;
  if (length < PASSWORD_MIN) return refuse('password.tooShort', { least: PASSWORD_MIN });
  if (length > PASSWORD_MAX) return refuse('password.tooLong', { most: PASSWORD_MAX });
  const known = new Set([...commonWords, ...contextWords, ...own.flatMap(wordsOf)]);
  return readings(password).some((reading) => isPredictable(reading, known)) ? refuse('password.common') : allow();
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^a-z]+/)
    .filter((word) => word.length >= PIECE_MIN);
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The ways to read what decorates a word: digits and signs as letters, or as nothing, inside and around. */
function readings(password: string): string[] {
  const plain = fold(password);
  const core = plain.replace(/^[^a-z]+|[^a-z]+$/g, '');
  const letters = [plain, unmask(plain), unmask(core)].map((text) => text.replace(/[^a-z]/g, ''));
  return [plain, plain.replace(/[^a-z0-9]/g, ''), ...letters].filter(Boolean);
}

function unmask(text: string): string {
  return text.replace(/[013457@$!]/g, (sign) => LEET[sign]!);
}

/** True when the text is nothing but known words, walks and repetitions, one after the other. */
function isPredictable(text: string, known: ReadonlySet<string>): boolean {
  const explained = new Array<boolean>(text.length + 1).fill(false);
  explained[0] = true;
  for (let end = 1; end <= text.length; end += 1) {
    for (let start = Math.max(0, end - 30); start < end && !explained[end]; start += 1) {
      if (explained[start]) explained[end] = isPiece(text.slice(start, end), known);
    }
  }
  return explained[text.length]!;
}

function isPiece(piece: string, known: ReadonlySet<string>): boolean {
  if (known.has(piece)) return true;
  if (piece.length < PIECE_MIN) return /^\d+$/.test(piece);
  if (/^(.{1,4}?)\1+$/.test(piece) || /^\d+$/.test(piece)) return true;
  const backwards = [...piece].reverse().join('');
  return WALKS.some((walk) => walk.includes(piece) || walk.includes(backwards));
}
