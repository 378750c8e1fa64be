import assert from 'node:assert/strict';
import { findOperation, operationsOf, profiles, services } from '../../../../src/services';
import { sampleAnswer } from '../../../../src/core/model/services';
import { checkValues } from '../../../../src/core/model/checkValues';
import { rowsAt } from '../../../../src/webview/result/answerTable';

const at = (body: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((node, key) => (Object(node) as Record<string, unknown>)[key], body);

for (const profile of profiles) {
  const own = new Map(operationsOf(profile.id).map(operation => [operation.id, operation]));

  describe(`${profile.id} profile`, () => {
    it('speaks of operations that exist', () => {
      const named = [...Object.keys(profile.operations), ...profile.rates.flatMap(({ operations }) => operations)];
      const inCauses = profile.causes.flatMap(cause => cause.when.operationIds ?? []);
      const ofKeys = profile.keyKinds.flatMap(kind => [
        kind.testOperationId,
        ...('operationId' in kind.check ? [kind.check.operationId] : []),
      ]);
      for (const id of [...named, ...inCauses, ...ofKeys]) assert.ok(own.has(id), id);
    });

    it('says of every operation what it does to the world', () => {
      assert.deepEqual(Object.keys(profile.operations).toSorted(), [...own.keys()].toSorted());
    });

    it('knows how each value is picked that a field names, and no other', () => {
      const fields = [...own.values()].flatMap(operation => operation.fields);
      const named = new Set(fields.flatMap(({ picks }) => picks ?? []));
      assert.deepEqual(Object.keys(profile.picks).toSorted(), [...named].toSorted());
      for (const { scope } of profile.keyKinds) assert.ok(!scope || named.has(scope.picks));
    });

    for (const [id, { harm, asking }] of Object.entries(profile.operations)) {
      if (harm !== 'mailsPerson' && !asking) continue;
      it(`can ask before ${id} with words of its own`, () => {
        const names = own.get(id)?.fields.map(({ name }) => name) ?? [];
        assert.deepEqual(asking?.people?.fields.filter(name => !names.includes(name)) ?? [], []);
        assert.equal(asking?.mail !== undefined, harm === 'mailsPerson');
      });
    }

    for (const [id, { starter }] of Object.entries(profile.operations)) {
      if (!starter) continue;
      it(`starts ${id} with values that can be sent, once the ids are picked`, () => {
        const needed = own.get(id)?.fields.filter(field => field.required && field.in === 'path') ?? [];
        const picked = Object.fromEntries(needed.map(field => [field.name, field.example]));
        assert.deepEqual(checkValues(services, id, { ...picked, ...starter }), []);
      });
    }

    for (const [id, { table }] of Object.entries(profile.operations)) {
      if (!table) continue;
      it(`finds the table in an answer of ${id}`, () => {
        const operation = own.get(id);
        assert.ok(operation);
        const { body } = sampleAnswer(operation);
        assert.ok(rowsAt(body, table.rows)?.length);
        if (table.columns) assert.ok(Array.isArray(at(body, table.columns)));
        if (table.total) assert.equal(typeof at(body, table.total), 'number');
      });
    }

    for (const [picks, list] of Object.entries(profile.lists)) {
      it(`lists each ${picks} by a call that only reads, whose answer holds them`, () => {
        const within = own.get(list.operationId)?.fields.find(({ name }) => name === list.within);
        assert.equal(within?.name, list.within);
        const values = { ...list.values, ...(within && { [within.name]: within.example }) };
        assert.deepEqual(checkValues(services, list.operationId, values), []);
        assert.equal(profile.operations[list.operationId]?.harm, 'reads');
        assert.ok(profile.operations[list.operationId]?.suggests?.some(source => source.picks === picks));
      });
    }

    it('gives no step of the walkthrough to two operations', () => {
      const steps = Object.values(profile.operations).flatMap(({ step }) => step ?? []);
      assert.deepEqual(new Set(steps).size, steps.length);
      for (const step of steps) assert.equal(services.operationOfStep(step)?.api, profile.id);
    });

    it('takes every example of success as success', () => {
      for (const operation of own.values()) {
        const { body } = sampleAnswer(operation);
        const marks = profile.successMarks.map(mark => ({ value: at(body, mark.pointer), mark }));
        const wrong = marks.filter(({ value, mark }) => value !== undefined && !mark.equals.includes(value));
        assert.deepEqual(wrong, [], operation.id);
      }
    });

    it('finds a message in every example of an error', () => {
      const examples = [...own.values()].flatMap(operation => operation.responses);
      for (const { status, example } of examples.filter(each => !each.status.startsWith('2') && each.example)) {
        assert.ok(
          profile.errorMessages.some(pointer => at(example, pointer)),
          status,
        );
      }
    });

    it('lists longer key prefixes first, so that none hides another', () => {
      for (const { prefixes } of profile.keyKinds) {
        const lengths = prefixes.map(({ prefix }) => prefix.length);
        assert.deepEqual(
          lengths,
          lengths.toSorted((a, b) => b - a),
        );
      }
    });

    it('checks a key with a call that only reads and needs no more than a payment service', () => {
      for (const { check, scope } of profile.keyKinds) {
        if ('impossible' in check) continue;
        assert.equal(profile.operations[check.operationId]?.harm, 'reads');
        const missing = checkValues(services, check.operationId, check.values).map(problem => problem.field);
        assert.deepEqual(missing, scope ? ['paymentServiceId'] : []);
      }
    });

    it('excludes fields that exist', () => {
      for (const [id, { exclusive = [] }] of Object.entries(profile.operations)) {
        const names = findOperation(id)?.fields.map(field => field.name) ?? [];
        assert.ok(exclusive.flat().every(name => names.includes(name)));
      }
    });

    for (const cause of profile.causes) {
      it(`names ${cause.id} shortly, says the next step, and gives a source`, () => {
        assert.ok(cause.title.length <= 80);
        assert.doesNotMatch(cause.title, /\.$/);
        assert.match(cause.detail, /\.$/);
        assert.match(cause.source ?? '', /^https:\/\//);
      });
    }

    it('says where its team is asked, from a page that says so', () => {
      const { label, url, evidence, source } = profile.contact;
      assert.equal(label, `Contact ${profile.name}`);
      assert.match(url, /^https:\/\/(go|form)\.gov\.sg\/\S+$/);
      assert.match(source, /^https:\/\/guide\./);
      assert.equal(evidence, 'documented');
      for (const { howToGet } of profile.keyKinds) assert.ok(howToGet.links.some(link => link.url === url));
    });

    it('has causes with ids of their own', () => {
      assert.equal(new Set(profile.causes.map(cause => cause.id)).size, profile.causes.length);
    });

    it('has a cause for each status that its operations may refuse with', () => {
      for (const operation of own.values()) {
        const refusals = operation.responses.map(({ status }) => Number(status)).filter(status => status >= 400);
        const known = profile.causes.filter(({ when }) => when.operationIds?.includes(operation.id) ?? true);
        for (const status of refusals) {
          assert.ok(
            known.some(({ when }) => when.status?.includes(status)),
            `${operation.id} ${status}`,
          );
        }
      }
    });
  });
}
