import type { ReactElement } from 'react';

const hill = 'M0 40V30C6 27 9 17 14 16C18 15 19 20 22 20C26 20 28 8 33 7C36 6 38 10 40 11V40Z';
const path = 'M9 40C9 33 31 35 31 29C31 24 15 26 15 21C15 17 27 18 29 12';

/** The mark: the eastern hills and the path that climbs them. Decoration beside the written name. */
export function BrandMark(props: { size?: number }): ReactElement {
  const size = props.size ?? 40;
  return (
    <svg className="brand-mark" viewBox="0 0 40 40" width={size} height={size} aria-hidden="true" focusable="false">
      <path className="brand-hill" fill="#1d5c43" d={hill} />
      <path className="brand-path" fill="none" stroke="#f4c430" strokeWidth="3" strokeLinecap="round" d={path} />
      <circle className="brand-end" fill="#a33f26" cx="30" cy="7" r="4.5" />
    </svg>
  );
}

/** favicon.svg, whole: to be written to a file or served as image/svg+xml. */
export const faviconSvg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">' +
  '<rect width="40" height="40" rx="9" fill="#e6eee8"/><clipPath id="c"><rect width="40" height="40" rx="9"/></clipPath>' +
  `<g clip-path="url(#c)"><path fill="#1d5c43" d="${hill}"/>` +
  `<path fill="none" stroke="#f4c430" stroke-width="3.4" stroke-linecap="round" d="${path}"/></g>` +
  '<circle fill="#a33f26" cx="30" cy="8" r="4.5"/></svg>';

/** The silhouette of the hills along an edge of the page; stretches to the width it is given. */
export function HillEdge(): ReactElement {
  return (
    <svg className="hill-edge" viewBox="0 0 1200 80" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <path
        className="hill-edge-far"
        d="M0 58C70 52 120 30 190 26C240 24 260 34 300 34C360 34 400 8 460 6C520 4 540 30 600 32C660 34 690 12 760 8C830 4 870 32 940 30C1010 28 1050 12 1100 10C1140 8 1170 16 1200 20V80H0Z"
      />
      <path
        className="hill-edge-near"
        d="M0 72C90 66 160 46 260 46C350 46 400 62 500 58C600 54 660 30 760 34C850 38 900 58 1000 52C1080 46 1140 38 1200 40V80H0Z"
      />
    </svg>
  );
}
