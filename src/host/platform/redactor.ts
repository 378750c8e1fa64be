/**
 * The redactor, with what keys of each service begin with: the list of services reports that when it loads, so no text may be
 * searched before. Both load with the first text and not at activation.
 */
export async function loadRedactor() {
  // eslint-disable-next-line no-restricted-syntax -- this is where both are loaded
  const [redactor] = await Promise.all([import('../../core/calls/redact'), import('../../services')]);
  return redactor;
}
