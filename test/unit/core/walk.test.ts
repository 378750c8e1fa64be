import assert from 'node:assert/strict';
import fc from 'fast-check';
import { operations, operationProfile, services } from '../../../src/services';
import { checkAnswer } from '../support/checkAnswer';
import { checkValues } from '../../../src/core/model/checkValues';
import type { Field, Operation } from '../../../src/core/model/operation';
import { unsendable } from '../../../src/core/calls/unsendable';
import { runCall } from '../../../src/core/calls/runCall';
import { starterValues } from '../../../src/core/calls/starterValues';
import type { Answer, FieldValues } from '../../../src/core/model/exchange';
import { sandboxKeys } from '../support/sandboxKeys';
import { sandboxPorts } from '../support/sandboxPorts';
import { valuesOf } from '../support/schemaValues';
import { violationsOf } from '../support/schemaViolations';
import { at, sandboxForTests } from './sandbox/sandboxUnderTest';

/** Runs of one property: of each operation, and of each rule of each field. */
const [validRuns, invalidRuns] = [40, 20];

/** Values that only a running sandbox can give: ids of what it holds. */
type Known = Readonly<Partial<Record<NonNullable<Field['picks']>, readonly unknown[]>>>;

/** A whole form that fits the document. Without the known ids and examples nearly every answer would be "not found". */
function formsOf(operation: Operation, known: Known = {}): fc.Arbitrary<FieldValues> {
  const models = Object.fromEntries(operation.fields.map(field => [field.name, valuesFor(field, known)]));
  const requiredKeys = operation.fields.filter(field => field.required).map(field => field.name);
  return fc
    .record(models, { requiredKeys, noNullPrototype: true })
    .map(values => withoutExclusive(operation, values))
    .filter(values => canTravel(operation, values));
}

/** Some values fit the document and have no form on the wire: a column's name with a comma. They have tests of their own. */
const canTravel = (operation: Operation, values: FieldValues): boolean => unsendable(operation, values).length === 0;

function valuesFor({ schema, example, picks }: Field, known: Known): fc.Arbitrary<unknown> {
  const sensible = [...(example === undefined ? [] : [example]), ...((picks && known[picks]) ?? [])];
  if (sensible.length === 0) return valuesOf(schema);
  return fc.oneof({ weight: picks ? 4 : 1, arbitrary: fc.constantFrom(...sensible) }, valuesOf(schema));
}

const exclusiveIn = ({ id }: Operation) => operationProfile(id).exclusive ?? [];

function withoutExclusive(operation: Operation, values: FieldValues): FieldValues {
  const surplus = exclusiveIn(operation).flatMap(names => names.filter(name => name in values).slice(1));
  return Object.fromEntries(Object.entries(values).filter(([name]) => !surplus.includes(name)));
}

const without = (values: FieldValues, name: string): FieldValues =>
  Object.fromEntries(Object.entries(values).filter(([key]) => key !== name));

describe('both documents, walked from end to end', () => {
  const sandbox = sandboxForTests({ rateLimits: false });

  const keyFor = ({ key }: Operation) => sandboxKeys.find(info => info.kind === key?.kind);

  async function run(operation: Operation, values: FieldValues) {
    const ports = sandboxPorts(sandbox.info);
    const key = keyFor(operation);
    const plan = { operationId: operation.id, environment: 'sandbox' as const, values, ...(key && { keyId: key.id }) };
    return { outcome: await runCall(plan, ports), recorded: ports.recorded };
  }

  async function answered(operation: Operation, values: FieldValues): Promise<Answer & { json: unknown }> {
    const { outcome } = await run(operation, values);
    assert.ok(outcome.kind === 'exchange' && outcome.exchange.outcome.ok, JSON.stringify(outcome));
    const { answer } = outcome.exchange.outcome;
    return { ...answer, json: answer.body === '' ? undefined : (JSON.parse(answer.body) as unknown) };
  }

  interface Seeded {
    id: string;
    payment_status: string;
  }
  let seeded: readonly Seeded[];
  // At first: the payments that the walk makes push them off the first page.
  before(async () => {
    const list = operationNamed('listPayments');
    const { json } = await answered(list, starterValues(services, list, keyFor(list)));
    seeded = at(json, 'data') as readonly Seeded[];
  });

  const known = (): Known => {
    const { paymentServiceId: own, forbiddenPaymentServiceId, unconnectedPaymentServiceId } = sandbox.info.paysg;
    return {
      payment: seeded.map(({ id }) => id),
      paymentService: [own, own, own, own, forbiddenPaymentServiceId, unconnectedPaymentServiceId],
      dataset: [sandbox.info.datagovsg.datasetId],
    };
  };

  /** What a first call needs that only this sandbox knows: a payment of the right state. */
  async function ownValues(operation: Operation): Promise<FieldValues> {
    if (!operation.fields.some(({ picks }) => picks === 'payment')) return {};
    if (operation.id === 'refundPayment') {
      return { paymentId: seeded.find(each => each.payment_status === 'paid')?.id };
    }
    const create = operationNamed('createPayment');
    const values = { ...starterValues(services, create, keyFor(create)), payer_email: 'payer@example.com' };
    return { paymentId: at((await answered(create, values)).json, 'id') };
  }

  for (const operation of operations) {
    describe(operation.id, () => {
      it('succeeds with the values that its form begins with', async () => {
        const values = { ...starterValues(services, operation, keyFor(operation)), ...(await ownValues(operation)) };
        const { status, body, json } = await answered(operation, values);
        assert.equal(Math.floor(status / 100), 2, body);
        assert.deepEqual(checkAnswer(operation.id, status, json), []);
      });

      it('takes every valid form, and is answered as documented', () =>
        fc.assert(
          fc.asyncProperty(formsOf(operation, known()), async values => {
            assert.deepEqual(checkValues(services, operation.id, values), []);
            const { status, body, json } = await answered(operation, values);
            assert.deepEqual(checkAnswer(operation.id, status, json), [], `${status} ${body}`);
          }),
          { numRuns: validRuns },
        ));

      for (const field of operation.fields) {
        it(`refuses every wrong ${field.name}, and names it`, () => refusesWrong(operation, field));
      }

      it('refuses a field that it does not have', () =>
        refuses(
          operation,
          'unheardOf',
          formsOf(operation).map(values => ({ ...values, unheardOf: 1 })),
          'unheardOf',
        ));

      for (const names of exclusiveIn(operation)) {
        it(`refuses ${names.join(' with ')}`, () => {
          const [last = ''] = names.slice(-1);
          const both = fc.record(
            Object.fromEntries(names.map(name => [name, valuesOf(fieldOf(operation, name).schema)])),
          );
          const forms = fc.tuple(formsOf(operation), both).map(([values, pair]) => ({ ...values, ...pair }));
          return refuses(operation, last, forms, fieldOf(operation, last).label);
        });
      }
    });
  }

  async function refusesWrong(operation: Operation, field: Field): Promise<void> {
    const { name, label } = field;
    const base = formsOf(operation).map(values => withoutExclusiveTo(operation, name, values));
    if (field.required)
      await refuses(
        operation,
        name,
        base.map(values => without(values, name)),
        label,
        'required',
      );
    for (const { rule, values } of violationsOf(field.schema)) {
      const forms = fc
        .tuple(base, values)
        .map(([form, value]): FieldValues => ({ ...form, [name]: value }))
        .filter(form => canTravel(operation, form));
      await refuses(operation, name, forms, label, rule);
    }
  }

  async function refuses(
    operation: Operation,
    fieldName: string,
    forms: fc.Arbitrary<FieldValues>,
    label: string,
    rule = '',
  ): Promise<void> {
    const refused = async (values: FieldValues) => {
      const { outcome, recorded } = await run(operation, values);
      const about = `${operation.id}, ${fieldName} ${rule}: ${JSON.stringify(outcome)}`;
      assert.ok(outcome.kind === 'refused', about);
      assert.equal(recorded.length, 0);
      assert.deepEqual(
        outcome.problems.map(({ field }) => field),
        [fieldName],
        about,
      );
      assert.ok(outcome.problems[0]?.message.includes(label), about);
    };
    await fc.assert(fc.asyncProperty(forms, refused), { numRuns: invalidRuns });
  }
});

function operationNamed(id: string): Operation {
  return operations.find(operation => operation.id === id) ?? assert.fail(`no operation ${id}`);
}

function fieldOf(operation: Operation, name: string): Field {
  return operation.fields.find(field => field.name === name) ?? assert.fail(`no field ${name}`);
}

/** Leaves out what may not be given with the field. */
function withoutExclusiveTo(operation: Operation, name: string, values: FieldValues): FieldValues {
  const rivals = exclusiveIn(operation)
    .filter(names => names.includes(name))
    .flat();
  return Object.fromEntries(Object.entries(values).filter(([key]) => key === name || !rivals.includes(key)));
}
