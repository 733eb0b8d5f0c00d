import { developmentPolicy, policyFor } from './policy.ts';

const CLOSED_FEATURES = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
];

const ALWAYS = {
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Origin-Agent-Cluster': '?1',
  'Permissions-Policy': CLOSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'X-Permitted-Cross-Domain-Policies': 'none',
};

// Browsers ignore it on plain http, and on localhost it would take every other program of the machine to https.
const HTTPS_ONLY = { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' };

const NOT_INDEXED = { 'X-Robots-Tag': 'noindex, nofollow' };

/** The headers that every answer carries, errors and files included; a route may replace its own. */
export function securityHeaders(of: {
  app: 'portal' | 'backoffice';
  https: boolean;
  development: boolean;
}): Record<string, string> {
  return {
    ...ALWAYS,
    'Content-Security-Policy': of.development ? developmentPolicy() : policyFor({ scripts: 'none' }),
    ...(of.https ? HTTPS_ONLY : {}),
    ...(of.app === 'backoffice' ? NOT_INDEXED : {}),
  };
}
