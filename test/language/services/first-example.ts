/** A journey of every-day size that uses most of what steps can say. */
export const FIRST_EXAMPLE = `journey OnlineOrder "Online order" {
  unit min
  target 90% within 4 d
  target 80% within 1 d from checkout to pick
  channel web "Web shop"
  channel door "Doorstep"
  team shop "Web shop team" capacity 3

  stage Awareness {
    touchpoint visit "Website visit" on web estimate 1 3 10 min
  }
  stage Consideration {
    touchpoint choose "Product selection" after visit on web estimate 3 8 30 min
  }
  stage Purchase {
    moment checkout "Checkout" after choose {
      truth first
      on web
      owner shop
      estimate 2 5 15 min
      impact 5 urgency 4 emotion 2
      expect "I know what I pay before I type my card number"
      pain "Shipping cost appears late" severity 4 frequency 35%
      recover "Keep the basket and mail a link" within 1 h
      target 95% within 10 min
    }
    task pick "Pick and pack" after checkout estimate 1 2 6 h
    task fraud "Fraud check" after checkout estimate 5 20 240 min
  }
  stage Support "Post-purchase support" in order {
    wait delivery "Delivery" after pick, fraud estimate 1 2 5 d
    moment unbox "Unboxing" on door estimate 5 10 30 min
    milestone done "Order closed"
  }
}
`;
