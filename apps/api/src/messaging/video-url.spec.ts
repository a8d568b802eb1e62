import { videoUrlFault } from './video-url';

const hosts = ['join.nhn.no', 'whereby.com'];

describe('a video link', () => {
  it.each(['https://join.nhn.no/webapp/conference/200100', 'https://fjordvik.whereby.com/room'])('may be %s', (url) => {
    expect(videoUrlFault(url, hosts)).toBeUndefined();
  });

  it.each([
    'http://join.nhn.no/webapp/conference/200100',
    'https://join.nhn.no.example.com/room',
    'https://evilwhereby.com/room',
    'https://user:secret@join.nhn.no/room',
    'https://join.nhn.no/room?name=Astrid',
    'https://join.nhn.no/room#Astrid',
    'https://join.nhn.no/room/14835212345',
    'https://join.nhn.no/room/148352%2012345',
    'javascript:alert(1)',
    'join.nhn.no/room',
  ])('may not be %s', (url) => {
    expect(videoUrlFault(url, hosts)).toBeDefined();
  });
});
