/** A dataset id as a government client accepts it (reference sheet 4). */
const datasetId = /^d_[a-zA-Z0-9]+$/;

/**
 * The dataset that a text names: an id, or any address of data.gov.sg that holds one
 * (`/datasets/{id}/view`, `/collections/{n}/datasets/{id}/view`, `?resultId={id}`, the API's own, on `beta.` too).
 */
export function datasetIn(text: string): string | undefined {
  const typed = text.trim();
  if (datasetId.test(typed)) return typed;
  const url = URL.parse(typed.includes('://') ? typed : `https://${typed}`);
  if (!url || !/(^|\.)data\.gov\.sg$/.test(url.hostname)) return undefined;
  return [...url.searchParams.values(), ...url.pathname.split('/')].find(part => datasetId.test(part));
}
