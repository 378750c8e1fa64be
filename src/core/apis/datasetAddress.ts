/** A dataset id as a government client accepts it (reference sheet 4). */
const datasetId = /^d_[a-zA-Z0-9]+$/;

/**
 * The dataset that a text names: an id, or any address of data.gov.sg that holds one
 * (`/datasets/{id}/view`, `/collections/{n}/datasets/{id}/view`, `?resultId={id}`, on `beta.` too).
 */
export function datasetIn(text: string): string | undefined {
  const typed = text.trim();
  if (datasetId.test(typed)) return typed;
  const url = URL.parse(typed.includes('://') ? typed : `https://${typed}`);
  if (!url || !/(^|\.)data\.gov\.sg$/.test(url.hostname)) return undefined;
  const candidates = [
    url.searchParams.get('resultId'),
    url.searchParams.get('resource_id'),
    ...url.pathname.split('/'),
  ];
  return candidates.find(part => part !== null && datasetId.test(part)) ?? undefined;
}
