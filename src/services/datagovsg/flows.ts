import type { ListedFlow } from '../../core/flows/flow';

/** Every flow of data.gov.sg, each loaded when it is first used. */
export const flows = [
  { id: 'download', load: async () => (await import('./download/downloadFlow')).downloadFlow },
  { id: 'replace', load: async () => (await import('./publish/publishFlow')).replaceFlow },
  { id: 'append', load: async () => (await import('./publish/publishFlow')).appendFlow },
  { id: 'checkPublishing', load: async () => (await import('./publish/checkFlow')).checkFlow },
  { id: 'saveRows', load: async () => (await import('./rows/rowsFlow')).rowsFlow },
] as const satisfies readonly ListedFlow[];
