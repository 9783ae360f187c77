"""What customers feel: the minimum, the ending, the lows and who mends them, the peak, wish and reality."""
