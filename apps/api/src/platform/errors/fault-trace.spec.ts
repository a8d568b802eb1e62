import { faultTrace } from './fault-trace';

describe('faultTrace', () => {
  it('tells kind and place, and never the message', () => {
    const error = Object.assign(new Error('invalid input syntax: "Olav\n    at home"'), { code: '22P02' });
    const trace = faultTrace(error);
    expect(trace).toMatchObject({ name: 'Error', code: '22P02' });
    expect(trace.frames[0]).toMatch(/^at .*fault-trace\.spec\.ts/);
    expect(JSON.stringify(trace)).not.toMatch(/Olav|home/);
  });

  it('tells nothing of what is no error', () => {
    expect(faultTrace('Olav 88 kg')).toEqual({ name: 'string', frames: [] });
  });
});
