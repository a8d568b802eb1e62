const longest = 512;

/** A path inside the portal to come back to; anything that could lead elsewhere becomes the front page. */
export function returnPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || wanted.length > longest || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(wanted))
    return '/';
  // Coming back to a route of the sign-in itself would go round in circles.
  return /^\/(auth|sign-in-failed)(\/|\?|$)/.test(wanted) ? '/' : wanted;
}
