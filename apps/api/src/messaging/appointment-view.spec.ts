import { appointmentView } from './appointment-view';

const appointment = {
  id: 'a',
  patientId: 'p',
  title: 'Samtale',
  startsAt: new Date('2026-03-04T10:00:00Z'),
  endsAt: new Date('2026-03-04T10:30:00Z'),
  withName: 'Kari Nordmann',
  videoUrl: 'https://join.nhn.no/room',
};

describe("an appointment's link", () => {
  it.each([
    ['09:49:59', false],
    ['09:50:00', true],
    ['10:29:59', true],
    ['10:30:00', false],
  ])('at %s is shown: %s', (time, shown) => {
    const { videoUrl } = appointmentView(appointment, new Date(`2026-03-04T${time}Z`));
    expect(videoUrl).toBe(shown ? appointment.videoUrl : null);
  });
});
