import * as v from 'valibot';

/**
 * What the page leaves for when it is hidden or loaded again: which operation it was of, and its looks. The host
 * remembers the rest. VS Code keeps it on the disk, so both sides check what they get back.
 */
export const savedPanelSchema = v.object({
  operationId: v.string(),
  /** `text` is what was typed as JSON and is none yet; the page alone reads it. Without the values of keys. */
  body: v.optional(v.object({ view: v.picklist(['form', 'json']), text: v.optional(v.string()) })),
  /** In which way fields are typed, where the user chose one, by their names: dollars must not come back as cents. */
  ways: v.optional(v.record(v.string(), v.string())),
  isOptionalOpen: v.optional(v.boolean()),
  /** The tab in front, and the exchange that it was chosen for. */
  tab: v.optional(v.object({ id: v.string(), exchangeId: v.string() })),
});

export type SavedPanel = v.InferOutput<typeof savedPanelSchema>;
