import type { ErrorsWords } from './errors-nb';

export const errorsEn: ErrorsWords = {
  'episode/absent': { title: 'We cannot find the case', text: 'It may be closed, or you do not have access.' },
  'episode/note-length': { title: 'The note is missing or too long', text: 'Write between 1 and 4000 characters.' },
  'episode/not-claimed-by-you': { title: 'The case is not yours', text: 'Claim the case before you close it.' },
  'appointment/in-the-past': { title: 'The time has passed', text: 'Choose a time in the future.' },
  'episode/stale': {
    title: 'The case has changed',
    text: 'Somebody else has done something meanwhile. Look at the case again.',
  },
  'episode/already-closed': { title: 'The case is already closed', text: 'See the history for who closed it.' },
  'appointment/host-not-allowed': {
    title: 'The video link is not approved',
    text: 'Use a link from an approved video service.',
  },
  'review/not-green': {
    title: 'One of them is not green any more',
    text: 'None was reviewed. The list has been fetched again.',
  },
  'review/undo-too-late': { title: 'Too late to undo', text: 'It can be undone within ten minutes.' },
  'review/absent': {
    title: 'Some of the submissions are not there any more',
    text: 'None was marked. Fetch the list again.',
  },
  'review/count': { title: 'Choose between 1 and 100', text: 'That many can be reviewed at a time.' },
  'appointment/too-far-ahead': { title: 'The appointment is too far ahead', text: 'Choose a time within a year.' },
  'appointment/duration': {
    title: 'The appointment is too short or too long',
    text: 'Choose between 5 minutes and 4 hours.',
  },
  'appointment/title': { title: 'Write what the appointment is about', text: 'Use between 1 and 120 characters.' },
  'snooze/reason': { title: 'The reason is missing or too long', text: 'Write 1 to 500 characters.' },
  'snooze/period': { title: 'The snooze cannot end then', text: 'Choose a day from today to 13 days ahead.' },
  'snooze/kind-not-watched': { title: 'The plan does not look at this measure', text: 'There is nothing to snooze.' },
  'snooze/already-set': { title: 'This is snoozed already', text: 'Lift the snooze first to choose another day.' },
  'pause/note': { title: 'The note is too long', text: 'Write at most 500 characters.' },
  'pause/period': {
    title: 'The pause cannot have these days',
    text: 'A pause lasts at most 30 days, and its last day is today or later.',
  },
  'pause/pathway-absent': { title: 'We cannot find the pathway', text: 'Fetch the patient again, and retry.' },
  'pause/overlaps': {
    title: 'There is a pause in these days already',
    text: 'Choose other days, or lift the other pause.',
  },
  'silence/absent': { title: 'We cannot find the pause or snooze', text: 'There is none, or you do not have access.' },
  'silence/over': { title: 'It is over already', text: 'Nothing is silent because of it any more.' },
  'dose/absent': {
    title: 'We cannot find the plan',
    text: 'It is not in force any more, has no steps, or you do not have access.',
  },
  'dose/reason': { title: 'The reason is missing or too long', text: 'Write between 1 and 500 characters.' },
  'dose/step': {
    title: 'That step cannot be chosen now',
    text: 'Go one step down at a time, or as far up as you like.',
  },
  'dose/changed-meanwhile': {
    title: 'The step has changed since you saw it',
    text: 'Somebody else, or a measurement, came first. Look again.',
  },
  'plan/absent': { title: 'We cannot find the plan', text: 'There is no such plan, or you do not have access.' },
  'plan/wrong-state': { title: 'The plan has moved on', text: 'This step does not fit now. Fetch the plan again.' },
  'plan/reason': { title: 'The reason is missing or too long', text: 'Write between 1 and 1000 characters.' },
  'plan/no-template': {
    title: 'There is nothing to copy',
    text: 'Choose a template. The patient has no plan in force.',
  },
  'plan/not-yours-to-sign': {
    title: 'You cannot approve this plan',
    text: 'A doctor of the unit that holds the duty for limits approves it.',
  },
  'plan/not-yours-to-put-in-force': {
    title: 'You cannot put this plan in force',
    text: 'The organisation that follows the patient up does so, or the one that approves.',
  },
  'plan/without-rules': {
    title: 'The plan has no limits',
    text: 'Add a limit first. Without limits nothing is judged.',
  },
  'plan/escalation': {
    title: 'The escalation of the plan is not whole',
    text: 'Ask the leader to mend who is told, and when.',
  },
  'plan/nobody-follows-up': {
    title: 'Nobody has the duty to follow up',
    text: 'Give a unit the duty to follow up first.',
  },
  'plan/begins-too-late': { title: 'The plan begins too far ahead', text: 'Choose a time within a year.' },
  'plan/too-long': { title: 'The plan is too long', text: 'Take something away, and try again.' },
  'plan/not-json': {
    title: 'The file cannot be read',
    text: 'Choose a file that was exported here. It ends in .json.',
  },
  'plan/not-an-export': {
    title: 'The file is not an exported plan',
    text: 'It must have schema, title, condition and plan.',
  },
  'plan/other-schema': {
    title: 'The file follows another schema',
    text: 'Export the plan again from a version that uses the same schema.',
  },
  'plan/invalid-content': { title: 'The plan has a fault', text: 'Look over limits, tasks and advice.' },
  'plan/schema': {
    title: 'A value does not fit',
    text: 'Check that it is of the right kind and within what is allowed.',
  },
  'plan/field-missing': { title: 'A field is missing', text: 'Add the field.' },
  'plan/field-unknown': { title: 'The schema does not have this field', text: 'Take it away, or mend the spelling.' },
  'plan/rules-missing': { title: 'The plan has no limits', text: 'Add at least one.' },
  'plan/duplicate-id': { title: 'Two parts have the same name', text: 'Give one of them another.' },
  'plan/task-asks-nothing': { title: 'A task asks for nothing', text: 'Choose a measure or a form.' },
  'plan/task-without-rule': {
    title: 'No limit looks at a task',
    text: 'Add a limit, or mark the task as for information only.',
  },
  'plan/window-missing': { title: 'A task has no hours', text: 'Write from when to when.' },
  'plan/window-order': {
    title: 'A task ends before it begins',
    text: 'The end must be after the beginning, on the same day.',
  },
  'plan/weekday-unknown': { title: 'A weekday does not exist', text: 'Use 1 for Monday to 7 for Sunday.' },
  'plan/every-days-needs-from': { title: 'The first day is missing', text: 'Write the day to count from.' },
  'plan/day-invalid': { title: 'A date does not exist', text: 'Mend the date.' },
  'plan/day-order': { title: 'The last day is before the first', text: 'Mend one of the dates.' },
  'plan/dose-without-steps': {
    title: 'Stepping down has no steps',
    text: 'Add at least one, or take stepping down away.',
  },
  'plan/dose-too-soon': { title: 'Too few quiet days before the next step', text: 'Choose seven days or more.' },
  'plan/dose-not-lower': {
    title: 'A step does not ask for fewer measurements',
    text: 'Each step must ask less often than the one before, and for nothing more often.',
  },
  'plan/levels-missing': { title: 'A limit has no levels', text: 'Add yellow or red.' },
  'plan/level-without-edge': { title: 'A level has no number', text: 'Write what the value is to be above or below.' },
  'plan/levels-overlap': {
    title: 'The low and the high limit overlap',
    text: 'Nothing would be green. Mend one of the numbers.',
  },
  'plan/yellow-hidden': {
    title: 'Red begins before yellow',
    text: 'Yellow would never show. Mend one of the numbers.',
  },
  'plan/unknown-task': {
    title: 'Something points to a task that does not exist',
    text: 'Mend the task, or take away what points to it.',
  },
  'plan/unknown-rule': { title: 'The plan points to a limit that does not exist', text: 'Mend the name of the limit.' },
  'plan/unknown-kind': { title: 'A measure is not in the catalogue', text: 'Choose another measure.' },
  'plan/form-not-asked': { title: 'A limit looks at a form that nobody is asked', text: 'Add a task with the form.' },
  'plan/rule-cycle': { title: 'A limit points to itself', text: 'Take the reference away.' },
  'plan/list-needs-another-rule': {
    title: 'No other limit looks at the measure',
    text: 'Add a limit that can always be judged.',
  },
  'plan/sd-floor-missing': { title: 'The standard deviation has no floor', text: 'Write a value above 0.' },
  'plan/look-back-invalid': { title: 'A limit looks back too far', text: 'Choose between 0 and 400 days.' },
  'plan/number-invalid': { title: 'A number of a limit cannot be used', text: 'Mend the number.' },
  'plan/scale-2-needs-prescriber': {
    title: 'Scale 2 for oxygen has no name behind it',
    text: 'Write who has prescribed it.',
  },
  'plan/advice-missing': { title: 'The patient has no advice for a zone', text: 'Write what the patient is to do.' },
};
