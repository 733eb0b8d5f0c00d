const sans = "'Segoe UI', -apple-system, BlinkMacSystemFont, Roboto, Helvetica, Arial, sans-serif";

/** Brick, the green of the eastern hills, fog and frailejón yellow; every text pair has a contrast of 5 or more. */
export const light = {
  fog: '#edf1ee',
  paper: '#ffffff',
  soft: '#eaf2ed',
  line: '#d3dcd6',
  ink: '#1e2a25',
  muted: '#50605a',
  green: '#1d5c43',
  brick: '#a33f26',
  yellow: '#f4c430',
  onBrick: '#ffffff',
} as const;

const dark = {
  fog: '#101815',
  paper: '#18221e',
  soft: '#202c27',
  line: '#3a4a43',
  ink: '#e9efeb',
  muted: '#a9b9b1',
  green: '#8fd3b3',
  brick: '#b14a30',
  yellow: '#f4c430',
  onBrick: '#ffffff',
} as const;

export const fonts = { sans, mono: "Consolas, 'SF Mono', Menlo, 'Courier New', monospace" } as const;

const darkRules: ReadonlyArray<readonly [selector: string, rule: string]> = [
  ['.fog', `background-color:${dark.fog} !important`],
  ['.paper', `background-color:${dark.paper} !important`],
  ['.soft', `background-color:${dark.soft} !important;border-color:${dark.green} !important`],
  ['.reason', `border-color:${dark.brick} !important`],
  ['.ink', `color:${dark.ink} !important`],
  ['.muted', `color:${dark.muted} !important`],
  ['.green', `color:${dark.green} !important`],
  ['.line', `border-color:${dark.line} !important`],
  ['.action', `background-color:${dark.brick} !important;color:${dark.onBrick} !important`],
];

function scoped(prefix: string): string {
  return darkRules.map(([selector, rule]) => `${prefix}${selector}{${rule}}`).join('');
}

/** Dark mode for clients that follow the system, and for Outlook on the web, which marks what it has changed. */
export const css = [
  ':root{color-scheme:light dark;supported-color-schemes:light dark}',
  `body{background-color:${light.fog}}`,
  'a{text-underline-offset:2px}',
  '@media (max-width:480px){.pad{padding-left:20px !important;padding-right:20px !important}}',
  '@media (max-width:480px){.title{font-size:23px !important}}',
  '@media (max-width:480px){.fact{display:block !important;width:auto !important}.fact-name{padding-bottom:0 !important;border-bottom:0 !important}.fact-value{padding-top:2px !important}}',
  `@media (prefers-color-scheme:dark){${scoped('')}}`,
  scoped('[data-ogsc] '),
].join('');

/** Word, which draws Outlook's mail on Windows, ignores max-width. */
export const outlookCss = '.frame{width:600px !important}td,th,p,a,h1,h2,li{font-family:Arial,sans-serif !important}';
