/** About forty steps with every shape of statement, for measuring what a fault in one token costs. */
export const FAULT_SAMPLE = `channel web "Web"
team shop "Shop" capacity 3
persona first "First time" share 30% { goal "Buy" pain "No time" }
persona again "Comes again" share 70%
outcome order "Order received"

journey OnlineOrder "Online order" {
  description "From the first visit to the last message"
  unit min
  start 2027-01-04
  target 90% within 4 d
  target 80% within 1 d from checkout to pick
  channel door "Doorstep"
  kpi nps "Promoter score" { baseline 30 target 50 by 2027-12-31 higher is better }
  choice pay "Payment" { card "Card" 60% invoice 30% voucher 10% }
  stage Awareness {
    touchpoint visit "Website visit" on web estimate 1 3 10 min
    touchpoint search after visit estimate 1 2 5
    touchpoint ads "Sees an advertisement" chance 30% estimate 2 s 4 s 1 min
    wait think "Thinks about it" after ads lag 1 2 3 d estimate tbd
  }
  stage Consideration "Consideration" {
    touchpoint choose "Product selection" after visit, search on web estimate 3 8 30 min
    touchpoint compare after choose.start lag 2 min, search lead 1 min estimate 5 10 20
    touchpoint ask after choose chance 12.5% estimate 2 5 15 min value enables
    task answer after ask estimate 1 2 8 h owner shop value wastes
  }
  stage Purchase {
    moment checkout "Checkout" after choose, compare {
      truth first
      on web
      owner shop
      estimate 2 5 15 min
      impact 5 urgency 4 emotion 2
      expect "I know what I pay before I type my card number"
      pain "Shipping cost appears late" severity 4 frequency 35%
      recover "Keep the basket and mail a link" within 1 h
      target 95% within 10 min
      observed 2 5 20 min from 812 cases on 2026-10-01
      kpi conversion { baseline 2% target 3.5% actual 2.4% on 2026-11-01 lower is better weight 2 }
    }
    touchpoint payCard after checkout when card estimate 1 2 3 min repeats 5%
    touchpoint payInvoice after checkout when invoice, voucher for first, again estimate 2 4 9 min
    task fraud "Fraud check" after checkout estimate 5 20 240 min
    task reserve after checkout finish after fraud estimate 1 min
    milestone paid after payCard, payInvoice, reserve
  }
  stage Fulfilment in order {
    task pick "Pick and pack" after paid estimate 1 2 6 h
    task label estimate 1 1 2 min
    task handover estimate 10 20 60 min drop 1%
    wait transport "Transport" estimate 1 2 5 d serves order
    touchpoint message after pick on door estimate 1 s note "A mail" link "https://example.org"
    milestone arrived after transport
  }
  stage Support "Post-purchase support" in order {
    description "After the sale"
    wait delivery "Delivery" after Fulfilment, fraud estimate 1 2 5 d
    moment unbox "Unboxing" on door truth second estimate 5 10 30 min
    touchpoint register estimate 1 2 3 min
    touchpoint question chance 20% estimate 1 2 3 h
    task solve estimate 1 4 8 h
    touchpoint survey {
      estimate 1 2 4 min
      expect "Short"
    }
    milestone done "Order closed"
  }
  stage Loyalty {
    touchpoint newsletter after Support estimate 1 2 3 w
    touchpoint offer after newsletter estimate 1 2 3 d
    moment reorder "Orders again" {
      after offer
      truth ultimate
      estimate 1 2 5 min
    }
    touchpoint recommend after reorder expands Recommendation
  }
  touchpoint outside after recommend estimate 1 2 3 d
  task afterwards "Tidy up" after outside estimate 1 2 3 d
  improvement oneClick "One-click payment" {
    improves checkout, Purchase
    changes checkout estimate 1 2 4 min
    removes compare, ask
    adds touchpoint confirm "Confirm" after checkout estimate 1 2 3 min
    needs shop 2
    cost 20000
    status planned
    after faster
  }
  improvement faster { removes fraud estimate 1 2 3 w by 2027-06-30 note "Soon" }
}

journey Recommendation {
  unit d
  touchpoint tell "Tells a friend" estimate 1 7 30
  touchpoint friend "The friend looks" after tell estimate 1 2 3
  milestone end after friend
}
`;
