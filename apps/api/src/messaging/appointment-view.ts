export interface Appointment {
  id: string;
  patientId: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  withName: string;
  videoUrl: string;
}

const shownBeforeMilliseconds = 10 * 60_000;

/** The link is shown from ten minutes before the start until the end: a door that stands open all day invites to wait at it. */
export function appointmentView(appointment: Appointment, now: Date) {
  const open = now.getTime() >= appointment.startsAt.getTime() - shownBeforeMilliseconds && now < appointment.endsAt;
  return { ...appointment, videoUrl: open ? appointment.videoUrl : null };
}
