const idForm =
  /payment_service_[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}(?![0-9a-fA-F-])/g;

/** Every payment service id in what was typed: ids apart by anything, or whole addresses of the dashboard that hold one. */
export const paymentServicesIn = (typed: string): readonly string[] => [...new Set(typed.match(idForm) ?? [])];

/** @returns what is wrong with a list of payment services, or undefined; empty is allowed. Never repeats it: it may be a key. */
export function checkPaymentServices(typed: string): string | undefined {
  const parts = typed.split(/[\s,;]+/).filter(part => part !== '');
  const wrong = parts.findIndex(part => paymentServicesIn(part).length === 0);
  if (wrong < 0) return undefined;
  const which = parts.length === 1 ? 'What was typed' : `Payment service ${wrong + 1}`;
  return `${which} holds no id. An id is payment_service_ followed by a UUID, as the PaySG dashboard shows it.`;
}
