/** What an empty file is filled with on request, as the panel shows and the extension inserts it: small, complete, and something to change in every line. */
export const FIRST_JOURNEY = `journey MyJourney "My first journey" {
  unit min
  target 90% within 2 d

  stage Discover {
    touchpoint visit "Visits the website" estimate 1 3 10 min
    touchpoint choose "Chooses a product" after visit estimate 3 8 30 min
  }
  stage Buy {
    moment pay "Pays" after choose truth first estimate 2 5 15 min
    task pack "Pack the parcel" after pay estimate 1 2 6 h
  }
  stage Receive {
    wait delivery "Waits for the parcel" after pack estimate 4 h 1 d 3 d
    milestone received "Parcel received" after delivery
  }
}
`;
