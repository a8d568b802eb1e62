export { BeatHeart } from './beat-heart';
export { HeartbeatModule } from './heartbeat.module';
