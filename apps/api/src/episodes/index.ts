export { answerBy } from './escalation-clock';
export { EpisodeClinicianResolver } from './graphql/episode.clinician.resolver';
export { readEpisodesOf } from './episode.repository';
export { ageOn, episodeView } from './episode-view';
export { EpisodesModule } from './episodes.module';
export { EscalateEpisodes } from './escalate-episodes';
export { FindAbsences } from './find-absences';
export { raiseEpisodes, type RaisedEpisode } from './raise-episodes';
