// The server as the Docker image runs it: it was built with the image, and is kept up as `npm start` keeps it.
import { keepUp } from './keep-up.mjs';

keepUp((line) => console.log(line));
