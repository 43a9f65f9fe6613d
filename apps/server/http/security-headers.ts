import type { RequestHandler } from 'express';
import helmet from 'helmet';

const SELF = ["'self'"];

/** What no page of ours ever asks a browser for. */
const NEVER_ASKED = ['microphone', 'geolocation', 'payment', 'usb', 'serial', 'bluetooth', 'midi', 'display-capture'];
const PERMISSIONS = ['camera=(self)', ...NEVER_ASKED.map((feature) => `${feature}=()`)].join(', ');

const helmeted = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      'default-src': ["'none'"],
      'script-src': SELF,
      'style-src': SELF,
      'font-src': SELF,
      'img-src': [...SELF, 'data:'],
      // The socket too: a browser takes this origin's WebSocket for its own.
      'connect-src': SELF,
      // The scanner unpacks its worker out of a script of ours.
      'worker-src': [...SELF, 'blob:'],
      'manifest-src': SELF,
      'frame-ancestors': ["'none'"],
      'base-uri': ["'none'"],
      'form-action': SELF,
    },
  },
  strictTransportSecurity: false,
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  xFrameOptions: { action: 'deny' },
});

/**
 * Everything comes from this server, nothing is inline, nobody frames it. No HSTS and no upgrade of requests: plain HTTP
 * on a set's network is supported, and browsers warn of openers' policies there.
 */
export const securityHeaders = (): RequestHandler => (request, response, next) => {
  response.setHeader('Permissions-Policy', PERMISSIONS);
  helmeted(request, response, next);
};
