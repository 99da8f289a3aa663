// The headers every page of the app is served with, and the policy that the built page also carries itself
// (so that it holds on any host). Kept in one place: the build, `npm start` and the tests read it here.

import { aheadHash } from './ahead.mjs';

/** @type {readonly (readonly [string, string])[]} */
const directives = [
  ['default-src', "'none'"],
  ['script-src', `'self' ${aheadHash}`],
  ['style-src', "'self'"],
  ['img-src', "'self' data: blob:"],
  ['font-src', "'self'"],
  ['media-src', "'self' data: blob:"],
  ['connect-src', "'self' https: http://localhost:* http://127.0.0.1:*"],
  ['manifest-src', "'self'"],
  ['worker-src', "'self'"],
  ['base-uri', "'none'"],
  ['form-action', "'none'"],
];

/** The policy of the page's own <meta>; frame-ancestors is only valid as a header. */
export const pagePolicy = directives.map(([name, value]) => `${name} ${value}`).join('; ');

/** @type {Readonly<Record<string, string>>} */
export const securityHeaders = {
  'Content-Security-Policy': `${pagePolicy}; frame-ancestors 'none'`,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'geolocation=(), microphone=(self), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};
