import type { ActivityNumber } from '@alianzas/domain/procedure';

export interface Point {
  x: number;
  y: number;
}

/** The drawing's field, in its own units. */
export const field = { width: 1000, height: 372 } as const;

/** Where each activity stands on the hillside: the climb, the knoll (6, 7), the lagoon (11 to 13), the summit (16). */
export const places: Record<ActivityNumber, Point> = {
  1: { x: 44, y: 306 },
  2: { x: 108, y: 292 },
  3: { x: 168, y: 266 },
  4: { x: 230, y: 254 },
  5: { x: 294, y: 248 },
  6: { x: 342, y: 184 },
  7: { x: 406, y: 180 },
  8: { x: 462, y: 236 },
  9: { x: 524, y: 228 },
  10: { x: 586, y: 208 },
  11: { x: 646, y: 188 },
  12: { x: 722, y: 232 },
  13: { x: 798, y: 188 },
  14: { x: 846, y: 140 },
  15: { x: 890, y: 98 },
  16: { x: 944, y: 62 },
};

export interface Leg {
  from: ActivityNumber;
  to: ActivityNumber;
  d: string;
  kind: 'walk' | 'skip' | 'loop';
}

/** The stretches of the trail: fifteen walks, the shortcut of decision 5 and the way back of decision 13. */
export const legs: readonly Leg[] = [
  walk(1, 2, 'C66 306 86 302'),
  walk(2, 3, 'C130 282 146 270'),
  walk(3, 4, 'C190 262 208 260'),
  walk(4, 5, 'C252 248 274 256'),
  walk(5, 6, 'C318 238 312 190'),
  walk(6, 7, 'C362 180 386 168'),
  walk(7, 8, 'C436 196 432 236'),
  walk(8, 9, 'C484 236 504 236'),
  walk(9, 10, 'C546 220 564 218'),
  walk(10, 11, 'C608 198 630 179'),
  walk(11, 12, 'C664 198 664 232'),
  walk(12, 13, 'C780 232 778 202'),
  walk(13, 14, 'C818 174 828 155'),
  walk(14, 15, 'C864 126 866 110'),
  walk(15, 16, 'C912 84 920 64'),
  { from: 5, to: 8, kind: 'skip', d: 'M294 248C324 296 430 300 462 236' },
  { from: 13, to: 11, kind: 'loop', d: 'M798 188C812 118 632 118 646 188' },
];

function walk(from: ActivityNumber, to: ActivityNumber, curve: string): Leg {
  const start = places[from];
  const end = places[to];
  return { from, to, kind: 'walk', d: `M${start.x} ${start.y}${curve} ${end.x} ${end.y}` };
}

/** The silhouettes behind the trail: the far ridge with its two summits, the middle slope and the ground. */
export const ridges = {
  far: 'M0 214C40 204 58 172 92 162C112 156 124 164 140 156C166 142 176 104 206 96C226 92 234 112 256 122C280 132 300 130 318 112C340 88 350 50 380 44C400 40 408 66 430 84C456 104 484 108 510 116C540 124 560 104 584 84C608 62 622 34 652 30C680 28 690 58 718 70C756 86 790 72 824 54C862 34 900 20 940 18C962 17 982 22 1000 28V372H0Z',
  middle:
    'M0 288C92 270 142 226 214 222C272 218 300 158 372 150C434 142 452 206 512 204C580 202 618 158 690 152C768 146 822 126 872 82C910 50 956 38 1000 40V372H0Z',
  near: 'M0 322C120 318 190 292 270 286C350 282 420 306 500 282C580 258 700 280 800 262C880 246 940 160 1000 120V372H0Z',
} as const;
