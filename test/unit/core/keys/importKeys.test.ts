import assert from 'node:assert/strict';
import { keyKinds, services } from '../../../../src/services';
import { definitionsIn } from '../../../../src/core/keys/envFile';
import { keysAmong, unreadAmong } from '../../../../src/core/keys/importKeys';
import { mentionsIn } from '../../../../src/core/keys/mentions';
import { makeKey } from '../../support/makeKeys';
import { secretsIn } from '../../../../src/core/keys/secret';
import { revealed } from '../../support/revealed';

describe('keysAmong', () => {
  const prefixed = keyKinds.flatMap(kind => kind.prefixes.map(each => ({ kind: kind.id, ...each })));

  for (const { kind, prefix, environment } of prefixed.filter(each => each.environment !== 'sandbox')) {
    it(`knows a ${kind} for ${environment} by its prefix, whatever the variable is called`, () => {
      const value = makeKey(prefix);
      const found = keysAmong(services, secretsIn({ ANY_NAME: value }));
      assert.equal(found[0]?.value.hint(), `…${value.slice(-4)}`);
      assert.deepEqual(revealed(found), [{ variable: 'ANY_NAME', kind, environment, value }]);
    });
  }

  for (const { id: kind, variables } of keyKinds.filter(({ prefixes }) => prefixes.length === 0)) {
    it(`knows a ${kind} by the names of its variable, and leaves its environment open`, () => {
      const values = Object.fromEntries(variables.map(name => [name, makeKey()]));
      assert.deepEqual(
        keysAmong(services, secretsIn(values)).map(each => [
          each.variable,
          each.kind,
          each.environment,
          revealed(each.value),
        ]),
        variables.map(name => [name, kind, undefined, values[name]]),
      );
    });
  }

  it('takes the prefix for more certain than the name', () => {
    const [found] = keysAmong(services, secretsIn({ DATA_GOV_SG_API_KEY: makeKey('paysg_live_') }));
    assert.deepEqual([found?.kind, found?.environment], ['paysgKey', 'production']);
  });

  it('leaves out what is no key: empty, of another name, or of the sandbox', () => {
    const others = { PATH: '/bin', EMPTY: '', DATA_GOV_SG_API_KEY: '  ', UNSET: undefined, TOKEN: makeKey() };
    assert.deepEqual(keysAmong(services, secretsIn({ ...others, PAYSG_API_KEY: makeKey('paysg_stag_sandbox_') })), []);
  });

  it('takes the white space off a value', () => {
    const value = makeKey();
    assert.equal(revealed(keysAmong(services, secretsIn({ DATA_GOV_SG_API_KEY: ` ${value}\n` }))[0]?.value), value);
  });

  it('shows four characters at most, and none of a short value', () => {
    const endings = [makeKey(), makeKey().slice(0, 11)].map(value =>
      keysAmong(services, secretsIn({ DATA_GOV_SG_API_KEY: value }))[0]?.value.hint(),
    );
    assert.deepEqual([endings[0]?.length, endings[1]], [5, '…']);
  });
});

describe('unreadAmong', () => {
  const key = makeKey();
  for (const [what, text, sentence] of [
    [
      'a reference',
      'PAYSG_API_KEY=op://vault/item/field',
      /^PAYSG_API_KEY \(line 1\): This says where the key is kept/,
    ],
    ['a placeholder', 'PAYSG_API_KEY=your_api_key_here', /This is an example or a masked key/],
    ['a value that goes on', `\nPAYSG_API_KEY=${key}\\`, /^PAYSG_API_KEY \(line 2\): It continues on the next line\.$/],
    ['a quote that is not closed', `DATA_GOV_SG_API_KEY="${key}`, /A quote is never closed/],
    [
      'one that is defined again',
      `DATA_GOV_SG_API_KEY=old\nDATA_GOV_SG_API_KEY=${key}`,
      /\(line 1\) is defined again further down/,
    ],
  ] as const) {
    it(`says of ${what} why it gives no key, without its value`, () => {
      const said = unreadAmong(services, definitionsIn(text)).join(' ');
      assert.match(said, sentence);
      assert.ok(!said.includes(key) && !said.includes('your_api_key'));
    });
  }

  const saidOf = (text: string) => {
    const definitions = definitionsIn(text);
    return unreadAmong(services, definitions, mentionsIn(text, definitions)).join(' ');
  };

  for (const line of [
    `export B=2 PAYSG_API_KEY=${key}`,
    `echo "PAYSG_API_KEY=${key}" >> $GITHUB_ENV`,
    `docker run -e PAYSG_API_KEY='${key}' image`,
    `{ "a": 1, "PAYSG_API_KEY": "${key}" }`,
    `x = {PAYSG_API_KEY: "${key}"}`,
    `os.environ["PAYSG_API_KEY"] = "${key}"`,
    `const PAYSG_API_KEY = '${key}';`,
    `a[0]=x PAYSG_API_KEY=${key}`,
    `A='x'PAYSG_API_KEY="${key}"`,
  ]) {
    it(`speaks of ${line.replace(key, '…')}, without its value`, () => {
      const said = saidOf(`x\r\n${line}`);
      assert.match(said, /^PAYSG_API_KEY \(line 2\): it is set together with other things\./);
      assert.ok(!said.includes(key));
    });
  }

  it('says of a value that is set again behind another that it is not certain', () =>
    assert.equal(
      saidOf(`DATA_GOV_SG_API_KEY=old${key}\nexport B=2 DATA_GOV_SG_API_KEY=${key}`),
      'DATA_GOV_SG_API_KEY (line 1): A shell reads line 2 as setting it again, after another variable.',
    ));

  it('names a place in a list, and does not advise to keep its name', () => {
    const said = saidOf(`keys[0]=${makeKey('paysg_live_')}`);
    assert.match(said, /^keys\[0\] \(line 1\): an element of a list is not read\..* as KEY=….$/);
  });

  it('speaks of a variable of any name that is set to something with the prefix of a key', () =>
    assert.match(
      saidOf(`docker run -e TOKEN=${makeKey('paysg_live_')} -e OTHER=${key}`),
      /^TOKEN \(line 1\): it is set[^:]*$/,
    ));

  it('does not speak of a part of a name that is read', () => {
    for (const name of ['MY-KEY', 'my.key']) assert.equal(saidOf(`${name}=${makeKey('paysg_live_')}`), '');
  });

  for (const line of [
    `# export B=2 PAYSG_API_KEY=${key}`,
    'docker run -e B=$PAYSG_API_KEY -e PAYSG_API_KEY=$PAYSG_API_KEY image',
    'export B=${PAYSG_API_KEY:-none} C=%PAYSG_API_KEY:x=y%',
    'if (process.env.PAYSG_API_KEY === undefined) return;',
    'see https://PAYSG_API_KEY://x',
    `PAYSG_API_KEY=${key}\necho PAYSG_API_KEY=other`,
  ]) {
    it(`says nothing of ${line.replace(key, '…')}`, () => assert.equal(saidOf(line), ''));
  }

  it('looks for mentions in time that grows with the length alone', function () {
    this.timeout(30_000);
    for (const text of [
      'paysg'.repeat(200_000),
      'A '.repeat(500_000),
      `A${' '.repeat(900_000)}`,
      'A=1 '.repeat(200_000),
    ])
      saidOf(text);
  });

  it('says nothing of what is read, or has another name', () =>
    assert.deepEqual(
      unreadAmong(services, definitionsIn(`DATA_GOV_SG_API_KEY=${key}\nTOKEN=changeme\nPAYSG_URL=https://x`)),
      [],
    ));
});
